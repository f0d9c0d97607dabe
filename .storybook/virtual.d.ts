declare module 'virtual:public-types' {
  const types: import('./publicTypes.js').PublicTypes
  export default types
}
