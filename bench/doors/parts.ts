export { Registration } from 'registration-flow'
