import { placeAtOnce } from '../backend/moving/place.ts';
import type { BoxPlace } from '../shared/moving.ts';
import type { Language } from '../shared/primitives.ts';

const words = {
  synced: {
    ko: '상자가 {service} 폴더 안에 있습니다. 쓰는 동안 베껴 가면 상자가 상할 수 있으니 동기화되지 않는 폴더로 옮겨 주세요.',
    en: 'The box lies in a {service} folder, which copies it away while it is written to and can damage it. Move it to a folder that nothing syncs.',
  },
  network: {
    ko: '상자가 네트워크 드라이브에 있습니다({service}). 연결이 끊기면 상자가 상할 수 있으니 이 컴퓨터의 디스크로 옮겨 주세요.',
    en: 'The box lies on a network drive ({service}); a lost connection can damage it. Move it to a disk of this computer.',
  },
  removable: {
    ko: '상자가 빼낼 수 있는 디스크에 있습니다. 쓰는 중에 빼면 상자가 상할 수 있으니 이 컴퓨터의 디스크로 옮겨 주세요.',
    en: 'The box lies on a disk that can be pulled out, which can damage it. Move it to a disk of this computer.',
  },
} as const;

/** What is wrong with where a box lies, in words; null where it lies well. */
export function placeSentence({ kind, service }: BoxPlace, language: Language): string | null {
  return kind === 'local' ? null : words[kind][language].replace('{service}', service);
}

/** As `placeSentence`, as far as a folder's place can be told at once. */
export function placeWarning(folder: string, language: Language): string | null {
  return placeSentence(placeAtOnce(folder), language);
}
