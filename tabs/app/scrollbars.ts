/**
 * Keeps the page as wide under an open dialog as without it. Fluent leaves room for the scrollbar that a dialog hides;
 * where scrollbars take no room, that would narrow the page instead.
 */
export function leaveScrollbarsNoGap(): void {
  const box = document.createElement('div')
  box.style.cssText = 'position: absolute; visibility: hidden; width: 50px; overflow-y: scroll'
  document.body.append(box)
  if (box.offsetWidth === box.clientWidth) document.documentElement.style.scrollbarGutter = 'auto'
  box.remove()
}
