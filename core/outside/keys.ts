import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '../context.ts'
import { openDatabase } from '../database/connect.ts'
import type { Settings } from '../settings.ts'
import { keepDataKey, readDataKey } from './store.ts'

const keyBytes = 32
const ivBytes = 12
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/**
 * Opens the school's data key: 32 random bytes for AES-256-GCM. In production it lies in the database, wrapped by
 * the Key Vault key of KEY_VAULT_KEY; locally it is wrapped by a key file that only this user can read.
 */
export async function openKeys(
  settings: Pick<Settings, 'TALKA_DATA'> & Partial<Pick<Settings, 'KEY_VAULT_KEY' | 'DATABASE_URL'>>,
): Promise<Keys> {
  const { KEY_VAULT_KEY, DATABASE_URL, TALKA_DATA } = settings
  const dataKey =
    KEY_VAULT_KEY && DATABASE_URL ? await vaultKey(KEY_VAULT_KEY, DATABASE_URL) : localKey(TALKA_DATA)
  return keysOf(dataKey)
}

function keysOf(key: Uint8Array): Keys {
  // Another key than the one that seals, so that neither use tells anything of the other.
  const markKey = Buffer.from(hkdfSync('sha256', key, '', 'talka marks', keyBytes))
  return {
    seal: (plain, boundTo) => seal(key, Buffer.from(plain), boundTo).toString('base64url'),
    open: (sealed, boundTo) => unseal(key, Buffer.from(sealed, 'base64url'), boundTo).toString(),
    sealBytes: (plain, boundTo) => seal(key, plain, boundTo),
    openBytes: (sealed, boundTo) => unseal(key, sealed, boundTo),
    newKey: (boundTo) => seal(key, randomBytes(keyBytes), `key of ${boundTo}`),
    openKey: (wrapped, boundTo) => keysOf(unseal(key, wrapped, `key of ${boundTo}`)),
    mark: (text) => createHmac('sha256', markKey).update(text).digest('base64url'),
  }
}

/** Random start, tag, text. Each text has its own random start, so equal texts look different. */
function seal(key: Uint8Array, plain: Uint8Array, boundTo: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(boundTo))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text])
}

function unseal(key: Uint8Array, sealed: Uint8Array, boundTo: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()])
}

/** The wrapping key and the wrapped data key in two files, so that one of them alone opens nothing. */
function localKey(folder: string): Buffer {
  mkdirSync(folder, { recursive: true })
  const wrappingKey = keepFirst(join(folder, 'key-file'), () => randomBytes(keyBytes))
  const wrapped = keepFirst(join(folder, 'data-key'), () =>
    seal(wrappingKey, randomBytes(keyBytes), 'data key'),
  )
  return unseal(wrappingKey, wrapped, 'data key')
}

/** Reads a file, or writes it whole if it is not there; of two processes that start at once both get the first one's. */
function keepFirst(path: string, make: () => Buffer): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, make())
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path)
}

/** RSA-OAEP-256 in the vault (learn.microsoft.com/azure/key-vault/keys/about-keys-details); the vault's key stays there. */
async function vaultKey(vaultKeyUrl: string, databaseUrl: string): Promise<Buffer> {
  const { CryptographyClient } = await import('@azure/keyvault-keys')
  const { DefaultAzureCredential } = await import('@azure/identity')
  const credential = new DefaultAzureCredential()
  const database = await openDatabase({ url: databaseUrl })
  try {
    let kept = await readDataKey(database.db)
    if (!kept) {
      const vault = new CryptographyClient(vaultKeyUrl, credential)
      const { result, keyID } = await vault.wrapKey('RSA-OAEP-256', randomBytes(keyBytes))
      await keepDataKey(database.db, { wrappedBy: keyID ?? vaultKeyUrl, wrapped: result })
      kept = await readDataKey(database.db)
    }
    if (!kept) throw new Error('the data key could not be written')
    const vault = new CryptographyClient(kept.wrappedBy, credential)
    return Buffer.from((await vault.unwrapKey('RSA-OAEP-256', kept.wrapped)).result)
  } finally {
    await database.close()
  }
}
