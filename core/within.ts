/** What a promise brings, or null when it takes longer than so many milliseconds; the work itself goes on. */
export async function within<Result>(work: Promise<Result> | null, ms: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
