import { z } from 'zod'

/** The largest file that Talka takes. */
export const mostMegabytes = 10
export const mostBytes = mostMegabytes * 1024 * 1024
/** How many files a person may have sent that belong to nothing yet. */
export const mostLoose = 30

/** What may be sent, by its real type and not by its name; what can hold a program is not among it. */
export const fileTypes = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'audio/mpeg': ['mp3'],
  'audio/x-m4a': ['m4a'],
  'video/mp4': ['mp4'],
  'text/plain': ['txt', 'log'],
  'text/csv': ['csv'],
} as const satisfies Record<string, readonly string[]>
export type FileType = keyof typeof fileTypes

/** For a browser's file picker. */
export const acceptedFiles = Object.values(fileTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')

/** A file as the browser sends it. `id` is made by the sender, so that sending twice keeps one. */
export const keepInput = z.object({
  id: z.guid().optional(),
  name: z.string().min(1).max(200),
  base64: z.base64().max(Math.ceil((mostBytes * 4) / 3) + 4),
})

/** A file of a message in the chat; `unnamed` is what it is called if it has no name. */
export const bringInput = z.object({
  id: z.guid(),
  personId: z.guid(),
  name: z.string().min(1).nullable(),
  unnamed: z.string(),
  address: z.string(),
  isInChat: z.boolean(),
  chatUrl: z.string(),
})

/** A kept file as screens name it. */
export interface FileHead {
  id: string
  name: string
  type: FileType
  /** In bytes. */
  size: number
}
