// Plays the Azure Functions host for a built bundle: it offers the module `@azure/functions-core`, which belongs to
// the host, and invokes what the bundle has registered. Run as a child process; argv[2] is the bundle.
const registered = new Map()
const hooks = new Map()
let model

globalThis.functionsHost = {
  hostVersion: '4.1037.0',
  setProgrammingModel: (given) => {
    model = given
  },
  registerFunction: (metadata, callback) => {
    registered.set(metadata.name, { metadata, callback })
    return { dispose() {} }
  },
  registerHook: (name, callback) => {
    hooks.set(name, callback)
    return { dispose() {} }
  },
  log() {},
}

async function invoke(name, data) {
  const { metadata, callback } = registered.get(name)
  const [binding] = Object.entries(metadata.bindings).find(([, one]) => /trigger$/i.test(one.type))
  const invocationId = crypto.randomUUID()
  const request = { invocationId, inputData: [{ name: binding, data }], triggerMetadata: {} }
  const invocation = model.getInvocationModel({ invocationId, metadata, request, state: undefined, log() {} })
  const { context, inputs } = await invocation.getArguments()
  const result = await invocation.invokeFunction(context, inputs, callback)
  const { returnValue, outputData } = await invocation.getResponse(context, result)
  const http = returnValue?.http
  return {
    status: http && Number(http.statusCode),
    headers: http?.headers,
    body: http && Buffer.from(http.body?.bytes ?? http.body?.string ?? '').toString(),
    outputs: (outputData ?? []).map((one) => ({ name: one.name, text: one.data.string ?? one.data.json })),
  }
}

const before = performance.now()
await import(process.argv[2])
const milliseconds = performance.now() - before

process.on('message', async ({ id, name, data }) => {
  try {
    const hook = hooks.get(name)
    process.send({ id, result: hook ? ((await hook({})) ?? null) : await invoke(name, data) })
  } catch (error) {
    process.send({ id, error: error instanceof Error ? error.stack : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send({ milliseconds, functions: [...registered.values()].map(({ metadata }) => metadata) })
