/** Reads every code in a picture. */
export type ReadPicture = (picture: HTMLVideoElement) => Promise<string[]>

interface Detector {
  detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
interface NativeDetector {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

/** What stands on labels: our own, and those of makers and of other inventories. */
const formats = ['qr_code', 'code_128', 'code_39', 'ean_13', 'ean_8', 'data_matrix'] as const

/** The browser's own reader of codes where it has one; else ZXing, which is loaded only then and comes from this school. */
export async function openReader(): Promise<ReadPicture> {
  const detector = (await openNative()) ?? (await openOwn())
  return async (picture) => {
    if (picture.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return []
    return (await detector.detect(picture)).map(({ rawValue }) => rawValue).filter(Boolean)
  }
}

async function openNative(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetector }
  const known = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? []
  if (!BarcodeDetector || !known.includes('qr_code')) return null
  return new BarcodeDetector({ formats: formats.filter((one) => known.includes(one)) })
}

async function openOwn(): Promise<Detector> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ])
  prepareZXingModule({ overrides: { locateFile: () => wasm } })
  return new BarcodeDetector({ formats: [...formats] })
}
