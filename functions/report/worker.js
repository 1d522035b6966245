// Solves the puzzles of the page outside of Teams: numbers with which SHA-256 begins with so many zero bits. Written out,
// because the browser's own SHA-256 answers each question by a promise, which is twenty times slower for texts so short.

const constants = new Int32Array(64)
const start = new Int32Array(8)

// FIPS 180-4: the first bits of the fractional parts of cube roots and square roots of the first primes.
for (let prime = 2, found = 0; found < 64; prime++) {
  let isPrime = true
  for (let factor = 2; factor * factor <= prime; factor++) if (prime % factor === 0) isPrime = false
  if (!isPrime) continue
  constants[found] = (Math.cbrt(prime) % 1) * 2 ** 32
  if (found < 8) start[found] = (Math.sqrt(prime) % 1) * 2 ** 32
  found++
}

const words = new Int32Array(64)

/** Goes on from `state` by one block of 64 bytes, which stand in the first 16 words. */
function compress(/** @type {Int32Array} */ state, /** @type {Int32Array} */ into) {
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15]
    const late = words[at - 2]
    const small = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const large = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    words[at] = (words[at - 16] + small + words[at - 7] + large) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let at = 0; at < 64; at++) {
    const turnE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const one = (h + turnE + ((e & f) ^ (~e & g)) + constants[at] + words[at]) | 0
    const turnA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const two = (turnA + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  into[0] = state[0] + a
  into[1] = state[1] + b
  into[2] = state[2] + c
  into[3] = state[3] + d
  into[4] = state[4] + e
  into[5] = state[5] + f
  into[6] = state[6] + g
  into[7] = state[7] + h
}

const afterFirst = new Int32Array(8)
const last = new Int32Array(8)

/** Puts a part of an ASCII text into the words of a block; a text's end and length close its last block. */
function fill(/** @type {string} */ text, /** @type {number} */ from, /** @type {number} */ length) {
  words.fill(0, 0, 16)
  const end = Math.min(text.length, from + 64)
  for (let at = from; at < end; at++) words[(at - from) >> 2] |= text.charCodeAt(at) << (24 - 8 * (at & 3))
  if (text.length >= from + 64) return
  const rest = text.length - from
  words[rest >> 2] |= 0x80 << (24 - 8 * (rest & 3))
  words[15] = length * 8
}

/** The number that solves one puzzle. Its text takes two blocks, of which the first is always the same. */
function solve(/** @type {string} */ before, /** @type {number} */ bits) {
  fill(before, 0, 0)
  compress(start, afterFirst)
  for (let number = 0; ; number++) {
    const text = before + number.toString(36)
    fill(text, 64, text.length)
    compress(afterFirst, last)
    if (Math.clz32(last[0]) >= bits) return number.toString(36)
  }
}

self.onmessage = ({ data }) => {
  const { challenge, bits, puzzles } = data
  const numbers = []
  for (let place = 0; place < puzzles; place++) {
    numbers.push(solve(`${challenge}:${place}:`, bits))
    self.postMessage({ done: place + 1, all: puzzles })
  }
  self.postMessage({ proof: `${challenge}:${numbers.join('.')}` })
}
