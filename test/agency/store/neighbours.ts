import { randomUUID } from 'node:crypto'
import { Client, type Pool } from 'pg'

type Hear = (institutions: readonly string[]) => void

/** The other servers on the same database. What is told is heard by them and not by who told it; it may be lost. */
export type Neighbours = { tell: Hear; hear(hear: Hear): void; close(): Promise<void> }

export const alone: Neighbours = { tell: () => undefined, hear: () => undefined, close: async () => undefined }

const CHANNEL = 'zhifu_zige_news'
/** So many names of institutions, each of up to 60 characters, stay below the 8,000 bytes a notification may have. */
const TOGETHER = 30
const AGAIN_AFTER = 1000

const heardIn = (payload: string | undefined, self: string): string[] => {
  const { from, institutions } = JSON.parse(payload ?? '{}') as { from?: string; institutions?: string[] }
  return from === self ? [] : (institutions ?? [])
}

/** Over LISTEN and NOTIFY, on a connection of its own that is made again when it breaks. */
export const neighboursOn = async (url: string, pool: Pool): Promise<Neighbours> => {
  const self = randomUUID()
  const listeners: Hear[] = []
  let [line, closed]: [Client | null, boolean] = [null, false]

  const again = (): void => {
    line = null
    if (!closed) setTimeout(() => void connect().catch(again), AGAIN_AFTER).unref()
  }
  const connect = async (): Promise<void> => {
    const client = new Client({ connectionString: url })
    client.on('notification', ({ payload }) => {
      const institutions = heardIn(payload, self)
      if (institutions.length > 0) for (const hear of listeners) hear(institutions)
    })
    // An error ends the connection as well; what was asked of it is answered with the error.
    client.on('error', () => undefined)
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    client.once('end', again)
    line = client
  }
  await connect()

  return {
    tell: (institutions) => {
      for (let at = 0; at < institutions.length; at += TOGETHER) {
        const payload = JSON.stringify({ from: self, institutions: institutions.slice(at, at + TOGETHER) })
        void pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined)
      }
    },
    hear: (hear) => void listeners.push(hear),
    close: async () => {
      closed = true
      await line?.end()
    },
  }
}
