/** What a use case answers with when it is a file for a person to keep: the API serves it as one, nobody caches it. */
export interface FileAnswer {
  /** `name` may hold any letters; `type` is its media type. */
  file: { name: string; type: string; bytes: Uint8Array }
}

/** Whether an answer is a file. */
export function isFileAnswer(answer: unknown): answer is FileAnswer {
  const file = (answer as Partial<FileAnswer> | null | undefined)?.file
  return file?.bytes instanceof Uint8Array
}
