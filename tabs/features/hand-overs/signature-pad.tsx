import { makeStyles, tokens } from '@fluentui/react-components'
import { type PointerEvent, useEffect, useRef } from 'react'
import { type Strokes, signatureBox } from '../../../core/hand-overs/schema.ts'

const useStyles = makeStyles({
  // White in every look: it is paper, and so it is drawn on the act.
  pad: {
    display: 'block',
    width: '100%',
    aspectRatio: `${signatureBox.width} / ${signatureBox.height}`,
    backgroundColor: '#ffffff',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '8px',
    touchAction: 'none',
    cursor: 'crosshair',
    forcedColorAdjust: 'none',
  },
})

/** Nearer points than this are the same one: a signature stays a few kilobytes. */
const nearest = 5
const mostPoints = 600
const mostStrokes = 60
const ink = '#1a2a6c'

/** Paper for a signature: by finger, pen or mouse. `change` is told when a line is finished. */
export function SignaturePad(props: { label: string; strokes: Strokes; change: (strokes: Strokes) => void }) {
  const { label, strokes, change } = props
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const line = useRef<Strokes[number] | null>(null)

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    pen.clearRect(0, 0, signatureBox.width, signatureBox.height)
    for (const points of strokes) for (let at = 0; at < points.length; at++) draw(pen, points, at)
  }, [strokes])

  function pointOf({ clientX, clientY }: PointerEvent): [number, number] {
    const box = canvas.current?.getBoundingClientRect()
    if (!box) return [0, 0]
    const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
    return [
      within(((clientX - box.left) / box.width) * signatureBox.width, signatureBox.width),
      within(((clientY - box.top) / box.height) * signatureBox.height, signatureBox.height),
    ]
  }

  function add(event: PointerEvent) {
    const points = line.current
    const pen = canvas.current?.getContext('2d')
    if (!points || !pen || points.length >= mostPoints) return
    const [x, y] = pointOf(event)
    const [lastX, lastY] = points.at(-1) ?? [Number.NaN, Number.NaN]
    if (Math.hypot(x - lastX, y - lastY) < nearest) return
    points.push([x, y])
    draw(pen, points, points.length - 1)
  }

  function finish() {
    const points = line.current
    line.current = null
    if (points && points.length > 0) change([...strokes, points].slice(0, mostStrokes))
  }

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={styles.pad}
      width={signatureBox.width}
      height={signatureBox.height}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        line.current = []
        add(event)
      }}
      onPointerMove={add}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  )
}

/** Draws the part of a line that ends at a point. */
function draw(pen: CanvasRenderingContext2D, points: Strokes[number], at: number): void {
  const [x, y] = points[at] ?? [0, 0]
  const [fromX, fromY] = points[at - 1] ?? [x - 1, y]
  pen.strokeStyle = ink
  pen.lineWidth = 7
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(fromX, fromY)
  pen.lineTo(x, y)
  pen.stroke()
}
