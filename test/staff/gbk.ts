/** Every sign of two bytes in GBK; the platform decodes it but does not encode it. */
const bytesOf = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const sign = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail))
    if ([...sign].length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail])
  }
}

export const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => {
    if (sign.charCodeAt(0) < 0x80) return [sign.charCodeAt(0)]
    const bytes = bytesOf.get(sign)
    if (!bytes) throw new Error(`${sign} is not in GBK`)
    return bytes
  }))
