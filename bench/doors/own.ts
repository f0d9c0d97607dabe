export { RegistrationFlow } from 'registration-flow'
