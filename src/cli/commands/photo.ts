import { writeWhole } from '../../backend/write-file.ts';
import { AppError } from '../../shared/errors.ts';
import {
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type CommandContext,
} from '../command.ts';
import { readInput } from '../files.ts';

const turns = ['0', '90', '180', '270'] as const;

export const photoCommand: Command = {
  name: 'photo',
  usage: 'ID FILE | ID --remove | ID --out FILE.jpg',
  summary: {
    ko: '고객카드의 사진을 넣고, 빼고, 꺼냅니다',
    en: "set, remove or write out a card's photo",
  },
  options: {
    turn: {
      type: 'string',
      help: {
        ko: `시계 방향으로 돌리기: ${turns.join(', ')}`,
        en: `turn clockwise: ${turns.join(', ')}`,
      },
    },
    remove: { type: 'boolean', help: { ko: '사진 빼기', en: 'take the photo away' } },
    out: { type: 'string', help: { ko: '쓸 JPEG 파일', en: 'the JPEG file to write' } },
  },
  positionals: [1, 2],
  async run(context) {
    const { positionals, values } = context;
    const id = customerId(positionals[0]);
    const [file, out, remove] = [positionals[1], text(values, 'out'), values['remove'] === true];
    if ([file, out, remove || undefined].filter((each) => each !== undefined).length !== 1) {
      throw new UsageError(`dangol photo ${this.usage}`);
    }
    return out === undefined ? setPhoto(context, id, file) : writeOut(context, id, out);
  },
};

async function setPhoto({ invoke, values, language }: CommandContext, id: number, file?: string) {
  const turn = Number(oneOf(values, 'turn', turns) ?? '0') as 0 | 90 | 180 | 270;
  const bytes = file === undefined ? null : await readInput(file);
  const { customer, change } = await invoke('customers.setPhoto', { id, bytes, turn });
  const done = bytes
    ? { ko: '사진을 넣었습니다', en: 'the photo is on the card' }
    : { ko: '사진을 뺐습니다', en: 'the photo is off the card' };
  return {
    json: { id, photo: customer.photo, change },
    text: `${customer.name}: ${done[language]}`,
  };
}

async function writeOut({ invoke, language }: CommandContext, id: number, file: string) {
  const { dataUrl } = await invoke('customers.photo', { id });
  if (dataUrl === null) throw new AppError('not-found', { what: 'photo', id });
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  writeWhole(file, bytes);
  const said = language === 'ko' ? `사진을 썼습니다: ${file}` : `photo written: ${file}`;
  return { json: { id, file, bytes: bytes.length }, text: said };
}
