export * from 'registration-flow/core'
