import { fileTypeFromBuffer } from 'file-type'
import { type FileType, fileTypes } from './schema.ts'

/**
 * What a file really is, by its first bytes and not by its name. Texts have no such bytes: they are what their name
 * says if they hold nothing but text. Null: nothing that Talka takes; `heic` is told apart, because phones send it.
 */
export async function readType(name: string, bytes: Uint8Array): Promise<FileType | 'heic' | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return textType(name, bytes)
  if (/^image\/hei[cf]/.test(found.mime)) return 'heic'
  return found.mime in fileTypes ? (found.mime as FileType) : null
}

function textType(name: string, bytes: Uint8Array): FileType | null {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const type = (['text/plain', 'text/csv'] as const).find((one) =>
    (fileTypes[one] as readonly string[]).includes(ending),
  )
  return type && !bytes.includes(0) ? type : null
}
