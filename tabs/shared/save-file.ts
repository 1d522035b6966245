import type { FileAnswer } from '../../core/file-answer.ts'

/** Gives a file to the person as a download; it stays in no address, cache or history of the browser. */
export function saveFile({ file }: FileAnswer): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(file.bytes)], { type: file.type }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // Some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
