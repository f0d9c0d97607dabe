export { dfnsApi, RegistrationFlow } from 'registration-flow'
