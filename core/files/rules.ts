/** Reading order and other invisible signs, with which `gpj.exe` can be made to look like `exe.jpg`. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const longestName = 120

/** A name as it may be shown and saved: without a folder, invisible signs or what file systems refuse. */
export function cleanName(name: string): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(invisible, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
  const ending = /\.[^.]{1,10}$/.exec(bare)?.[0] ?? ''
  const stem = bare.slice(0, bare.length - ending.length).replace(/^\.+/, '')
  return `${stem.slice(0, longestName - ending.length) || 'failas'}${ending}`
}
