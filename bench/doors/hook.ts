export { useRegistration } from 'registration-flow'
