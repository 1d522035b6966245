import { createInterface } from 'node:readline/promises'
import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { styleText } from 'node:util'

type Paint = Parameters<typeof styleText>[0]
type Output = Pick<WriteStream, 'write' | 'isTTY' | 'columns'>

/** The window in which somebody typed the command, or a file or program in its place. */
export interface Screen {
  /** Writes a line for the person; programs that asked for JSON find it beside, not in, their answer. */
  line(text?: string): void
  /** Writes the one answer for a program. */
  json(value: unknown): void
  paint(how: Paint, text: string): string
  /** Asks the person; null where nobody can answer. */
  ask(question: string, interrupted: AbortController): Promise<string | null>
  /** Draws a line that the next one replaces; where lines cannot be replaced nothing is drawn. Null takes it away. */
  draw(text: string | null): void
  /** Whether somebody sees lines change. */
  isLive: boolean
  columns: number
  /** From now on the answer is JSON, and everything for people goes beside it. */
  answerInJson(): void
}

/** Opens the screen over a program's three streams. */
export function openScreen(input: Readable & { isTTY?: boolean }, output: Output, beside: Output): Screen {
  let prose = output
  const isLive = Boolean(beside.isTTY)
  const clear = () => isLive && beside.write('\r\u001b[2K')
  return {
    isLive,
    columns: beside.columns || 80,
    line(text = '') {
      clear()
      prose.write(`${text}\n`)
    },
    json: (value) => void output.write(`${JSON.stringify(value, null, 2)}\n`),
    paint: (how, text) =>
      prose.isTTY && !process.env.NO_COLOR ? styleText(how, text, { validateStream: false }) : text,
    async ask(question, interrupted) {
      if (!input.isTTY || !beside.isTTY) return null
      const lines = createInterface({ input, output: beside as WriteStream })
      lines.on('SIGINT', () => interrupted.abort())
      try {
        return (await lines.question(`${question} `, { signal: interrupted.signal })).trim()
      } finally {
        lines.close()
      }
    },
    draw(text) {
      if (!isLive) return
      clear()
      if (text !== null) beside.write(text)
    },
    answerInJson() {
      prose = beside
    },
  }
}
