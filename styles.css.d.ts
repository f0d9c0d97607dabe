declare module 'registration-flow/styles.css'
