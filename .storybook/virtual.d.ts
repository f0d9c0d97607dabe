declare module 'virtual:public-types' {
  const types: import('./publicTypes.js').PublicTypes
  export default types
}

declare module 'virtual:tailwind' {
  const css: string
  export default css
}
