declare module '*.css'
declare module '@fontsource-variable/*'
declare module '*.json?url' {
  const address: string
  export default address
}
