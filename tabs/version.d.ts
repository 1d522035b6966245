/** The version in package.json; Vite puts it in. */
declare const TALKA_VERSION: string
