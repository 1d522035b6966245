/** The most that one import may hold, in megabytes; the server takes 16 MB with base64's third on top. */
export const maxMegabytes = 11

/** A chosen file as the import sends it. */
export interface ChosenFile {
  name: string
  size: number
  base64: string
}

/** The CSV files among what was chosen or dropped. */
export function onlyCsv(files: readonly File[]): File[] {
  return files.filter((file) => file.name.toLowerCase().endsWith('.csv'))
}

/** Adds files to those chosen before; one of the same name takes the old one's place. */
export function addFiles(chosen: readonly ChosenFile[], added: readonly ChosenFile[]): ChosenFile[] {
  const names = new Set(added.map((file) => file.name.toLowerCase()))
  return [...chosen.filter((file) => !names.has(file.name.toLowerCase())), ...added].sort((a, b) =>
    a.name.localeCompare(b.name),
  )
}

/** Whether the files fit into one import. */
export function fitTogether(files: readonly ChosenFile[]): boolean {
  return files.reduce((sum, file) => sum + file.size, 0) <= maxMegabytes * 1024 * 1024
}

/** Reads files in the browser. */
export function readFiles(files: readonly File[]): Promise<ChosenFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, size: file.size, base64: await readBase64(file) })),
  )
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.readAsDataURL(file)
  })
}

/** Every file that was dropped, also those in dropped folders. */
export async function filesOfDrop(data: DataTransfer): Promise<File[]> {
  // The entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files]
  return (await Promise.all(entries.map(filesOfEntry))).flat()
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  // A reader gives a folder in parts and says with an empty one that it has no more.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    found.push(...(await Promise.all(part.map(filesOfEntry))).flat())
  }
}
