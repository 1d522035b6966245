import type { ChatWord } from '../words.ts'

/** The things that break, each by its word and the signs of it in a sentence. */
export const devices: readonly (readonly [ChatWord, RegExp])[] = [
  ['device.projector', /pro[jy]?ektor|projector|multimedij/],
  ['device.printer', /spau[sz]d?int|spausdin?tu?v|printer/],
  ['device.board', /\blent(a|os|ai|oje)\b|smart ?board|whiteboard|interaktyv/],
  ['device.tablet', /planset|tablet|ipad/],
  [
    'device.computer',
    /komp[iy]?u?ter|kompiutr|\bkomp(as|a|e|o|ui|u|ai|us)\b|nesiojam|computer|laptop|\bpc\b|desktop|chromebook/,
  ],
  ['device.network', /internet|intrnet|\bnet(as|o|a|ui)\b|wifi|wi-fi|vaifaj?|tinkl|network/],
  ['device.speakers', /kolonel|garsiakalb|speaker/],
  ['device.keyboard', /klaviatur|\bklav(a|os|e)\b|keyboard/],
  ['device.mouse', /\bpele\b|\bpeles\b|\bpelyt|\bmouse\b/],
  ['device.camera', /kamer|camera|webcam/],
  ['device.scanner', /skener|scanner/],
  ['device.screen', /\bekran|\bmonik|monitor|screen|display/],
  ['device.phone', /telefon|\bphone/],
]
