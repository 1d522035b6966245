/** The most that one import may hold, in megabytes; the server takes 16 MB with base64's third on top. */
export const maxMegabytes = 11

/** A chosen file as the import sends it. */
export interface ChosenFile {
  name: string
  size: number
  base64: string
}

/** What may be chosen; a workbook of the old kind is taken too, so that the school can say what to do with it. */
export const tableEndings = ['.csv', '.txt', '.tsv', '.xlsx', '.xls', '.zip'] as const

/** The tables and archives among what was chosen or dropped. */
export function onlyTables(files: readonly File[]): File[] {
  return files.filter((file) => tableEndings.some((ending) => file.name.toLowerCase().endsWith(ending)))
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

/** The folder that was chosen, by the paths the browser gives its files; empty when single files were chosen. */
export function folderOf(files: readonly File[]): string {
  const [folder = '', inside] = files[0]?.webkitRelativePath.split('/') ?? []
  return inside === undefined ? '' : folder
}

/** Every file that was dropped, also those in dropped folders, and the folder's name if it was a single one. */
export async function filesOfDrop(data: DataTransfer): Promise<{ files: File[]; folder: string }> {
  // The entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return { files: [...data.files], folder: '' }
  const [first] = entries
  const folder = entries.length === 1 && first?.isDirectory ? first.name : ''
  return { files: (await Promise.all(entries.map(filesOfEntry))).flat(), folder }
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
