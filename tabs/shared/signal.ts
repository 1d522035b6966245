let sound: AudioContext | null = null

/** A short sound and a shake of the phone, high where it fits and low where somebody has to look. */
export function signal(isGood: boolean): void {
  navigator.vibrate?.(isGood ? 40 : [60, 60, 60])
  try {
    sound ??= new AudioContext()
    const tone = sound.createOscillator()
    const volume = sound.createGain()
    volume.gain.value = 0.1
    tone.frequency.value = isGood ? 1320 : 330
    tone.connect(volume).connect(sound.destination)
    tone.start()
    tone.stop(sound.currentTime + (isGood ? 0.08 : 0.25))
  } catch {
    // Where nothing may sound, the colour says it.
  }
}
