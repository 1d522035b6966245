import { z } from 'zod'
import { say } from '../core/language.ts'
import { refusalStatus } from '../core/refusal.ts'
import { type UseCaseName, useCases } from '../core/use-cases.ts'
import type { WordKey } from '../core/words.ts'

/** Describes the API for programs: one POST for each thing people can do, its body from the use case's own schema. */
export function describeApi(publicUrl: string): object {
  const paths = Object.fromEntries(
    (Object.keys(useCases) as UseCaseName[]).map((name) => [`/api/${name}`, { post: describeUseCase(name) }]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Talka', version: '1', description: 'What a school can do through Talka.' },
    servers: [{ url: publicUrl }],
    security: [{ entra: [] }],
    paths,
    components: {
      securitySchemes: {
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Entra, scope access_as_user',
        },
      },
      schemas: { Refusal: refusal },
    },
  }
}

function describeUseCase(name: UseCaseName): object {
  const useCase = useCases[name]
  const refusals = [...new Set([400, 413, 415, ...Object.values(refusalStatus)])].sort()
  return {
    operationId: name.replace('/', '.'),
    tags: [name.slice(0, name.indexOf('/'))],
    summary: say('en', name as WordKey),
    'x-kind': useCase.kind,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: z.toJSONSchema(useCase.input, { io: 'input', unrepresentable: 'any' }),
        },
      },
    },
    responses: {
      200: {
        description: 'Done; a file where that is the answer.',
        content: { 'application/json': {}, '*/*': {} },
      },
      ...Object.fromEntries(
        refusals.map((status) => [
          status,
          {
            description: 'Refused, with the reason.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
          },
        ]),
      ),
    },
  }
}

const text = { type: 'string' }
const said = { word: text, params: { type: 'object' }, message: text }
const refusal = {
  type: 'object',
  required: ['refusal'],
  properties: {
    refusal: {
      type: 'object',
      required: ['kind', 'word', 'params', 'message', 'faults'],
      properties: {
        kind: { enum: Object.keys(refusalStatus) },
        ...said,
        faults: { type: 'array', items: { type: 'object', properties: { field: text, ...said } } },
      },
    },
  },
}
