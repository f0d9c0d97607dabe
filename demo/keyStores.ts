import { indexedDBKeyStore } from 'registration-flow'
import { pageKeyStore } from './pageKeyStore.js'

/** Where the keys of a customer who makes no passkey may live. */
export const keyStores = { browser: indexedDBKeyStore(), page: pageKeyStore }
