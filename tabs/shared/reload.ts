const key = 'talka.reloaded'

/**
 * Loads the page anew if the server answers, and says whether it does: a reload without an answer would leave the
 * person with the browser's own error page, and in Teams with nothing.
 */
export async function reloadIfServed(): Promise<boolean> {
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => null)
  if (!answer?.ok) return false
  location.reload()
  return true
}

/** After a new release the old page asks for code that is gone: it is loaded anew, once for each release it meets. */
export function reloadAfterRelease(): void {
  window.addEventListener('vite:preloadError', async () => {
    // The address of this code carries a hash, which is another one in each release.
    const release = import.meta.url
    if (sessionStorage.getItem(key) === release) return
    sessionStorage.setItem(key, release)
    if (!(await reloadIfServed())) sessionStorage.removeItem(key)
  })
}
