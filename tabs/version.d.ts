/** The version in package.json; Vite puts it in. */
declare const TALKA_VERSION: string

/** The address of a file that is built beside the scripts. */
declare module '*.wasm?url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: this is how Vite gives an address
  export default address
}
