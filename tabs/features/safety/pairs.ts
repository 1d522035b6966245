/** Lines of „name: number“ as pairs, and back: what people type in one field. */
export function readPairs(text: string): { name: string; phone: string }[] {
  return text.split('\n').flatMap((line) => {
    const at = line.lastIndexOf(':')
    const [name, phone] = at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
    return name.trim() ? [{ name: name.trim(), phone: phone.trim() }] : []
  })
}

export function writePairs(pairs: readonly { name: string; phone: string }[]): string {
  return pairs.map(({ name, phone }) => (phone ? `${name}: ${phone}` : name)).join('\n')
}

/** Lines of „app: nickname“; a line without a colon is a nickname. */
export function readAccounts(text: string): { platform: string; name: string }[] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(':')
    const [platform, name] = at < 0 ? ['', line] : [line.slice(0, at), line.slice(at + 1)]
    return name.trim() ? [{ platform: platform.trim(), name: name.trim() }] : []
  })
}

export function writeAccounts(accounts: readonly { platform: string; name: string }[]): string {
  return accounts.map(({ platform, name }) => (platform ? `${platform}: ${name}` : name)).join('\n')
}
