import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { openReader } from './read-picture.ts'

const useStyles = makeStyles({
  video: {
    display: 'block',
    width: '100%',
    maxHeight: '30vh',
    objectFit: 'cover',
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground6,
  },
})

/** Between two looks at the picture: often enough that nobody waits, and a phone stays cool. */
const pauseMs = 120
/** The same code seen again within this time is the same press of nobody's button. */
const sameMs = 2_500

/** What the camera sees, with every code in it said once; `failed` where there is none, or it may not be used. */
export function Camera(props: { label: string; found: (code: string) => void; failed: () => void }) {
  const { label, found, failed } = props
  const styles = useStyles()
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef({ found, failed })
  tell.current = { found, failed }

  useEffect(() => {
    let isOver = false
    let stream: MediaStream | null = null
    const seen = new Map<string, number>()

    async function run() {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      })
      const read = await openReader()
      const picture = video.current
      if (isOver || !picture) return stop()
      picture.srcObject = stream
      await picture.play()
      while (!isOver) {
        for (const code of await read(picture)) {
          const now = Date.now()
          const isNew = now - (seen.get(code) ?? 0) > sameMs
          seen.set(code, now)
          if (isNew && !isOver) tell.current.found(code)
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    run().catch(() => !isOver && tell.current.failed())
    return () => {
      isOver = true
      stop()
    }
  }, [])

  return <video ref={video} className={styles.video} muted playsInline aria-label={label} />
}
