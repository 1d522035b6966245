// What Teams does with a message's menu: the dialog of an app's action opens, shows its card, and sends what was chosen.
const dialog = document.querySelector('dialog')
const where = `${location.pathname.replace(/\/$/, '')}`
let open = null

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button[data-do]')
  if (!button) return
  const row = button.closest('li')
  const message = row && { chat: row.dataset.chat, message: row.dataset.message }
  for (const menu of document.querySelectorAll('details[open]')) menu.open = false
  if (button.dataset.do === 'close') dialog.close()
  if (button.dataset.do === 'delete') await change({ ...message, text: '' })
  if (button.dataset.do === 'edit') {
    const text = prompt('Žinutė')
    if (text) await change({ ...message, text })
  }
  if (button.dataset.do === 'act') {
    open = { ...message, command: button.dataset.command }
    await step('fetchTask')
  }
})

const post = (path, asked) =>
  fetch(`${where}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })

async function change(asked) {
  await post('change', asked)
  location.reload()
}

async function step(which, data) {
  const answer = await post('act', { ...open, step: which, data })
  if (!answer.ok) throw new Error(`${answer.status}`)
  const { title, card } = (await answer.json()).task.value
  document.getElementById('title').textContent = title
  const drawn = new AdaptiveCards.AdaptiveCard()
  drawn.hostConfig = new AdaptiveCards.HostConfig({
    fontFamily: 'inherit',
    actions: { maxActions: 6, actionsOrientation: 'vertical', actionAlignment: 'left' },
  })
  drawn.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.SubmitAction) void step('submitAction', action.data)
    else if (action instanceof AdaptiveCards.OpenUrlAction) window.open(action.url, '_blank', 'noopener')
  }
  drawn.parse(card.content)
  document.getElementById('card').replaceChildren(drawn.render())
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0
}
