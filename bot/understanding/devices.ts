import type { ChatWord } from '../words.ts'

/** The things that break, each by its word and the signs of it in a sentence. */
export const devices: readonly (readonly [ChatWord, RegExp])[] = [
  ['device.projector', /projektor|projector|multimedij/],
  ['device.printer', /spausdint|printer/],
  ['device.board', /\blent(a|os|ai|oje)\b|smart ?board|whiteboard|interaktyv/],
  ['device.tablet', /planset|tablet|ipad/],
  ['device.computer', /kompiuter|computer|laptop|\bpc\b|desktop|chromebook/],
  ['device.network', /internet|wifi|wi-fi|tinkl|network/],
  ['device.speakers', /kolonel|garsiakalb|speaker/],
  ['device.keyboard', /klaviatur|keyboard/],
  ['device.mouse', /\bpele\b|\bpeles\b|\bpelyt|\bmouse\b/],
  ['device.camera', /kamer|camera|webcam/],
  ['device.scanner', /skener|scanner/],
  ['device.screen', /\bekran|monitor|screen|display/],
  ['device.phone', /telefon|\bphone/],
]
