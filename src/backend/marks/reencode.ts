export function reencode(bytes: Uint8Array, _use: 'mark' | 'cover'): Promise<Uint8Array> {
  return Promise.resolve(bytes);
}
