// Hosts choose how the key of the box is kept, and know nothing else of the data layer.
export { passphraseProtector } from '../../data/secret-protectors.ts';
export { keyFileProtector } from '../../data/key-file-protector.ts';
export type { KeyProtector } from '../../data/key-protector.ts';
