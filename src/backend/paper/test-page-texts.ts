import { crossOn, type Paper } from '../../print/test-page.ts';
import type { Shift } from '../../shared/paper.ts';
import type { Language } from '../../shared/primitives.ts';

type About = {
  readonly name: string;
  readonly paper: Paper;
  readonly shift: Shift;
  readonly sheet: boolean;
};

const signed = (mm: number): string => (mm > 0 ? `+${mm}` : mm < 0 ? `−${-mm}` : '0');

/** What to do with a test page, the heading first. */
export function testPageTexts(about: About, language: Language): string[] {
  return language === 'ko' ? korean(about) : english(about);
}

function korean({ name, paper, shift, sheet }: About): string[] {
  const { x, y } = crossOn(paper);
  return [
    `시험 인쇄 · ${name} · ${paper.width}×${paper.height}mm`,
    '1. 배율 100%(실제 크기), ‘용지에 맞춤’ 없이 인쇄합니다. 10mm 눈금이 자로 10mm이면 맞습니다.',
    ...(sheet
      ? ['2. 라벨 용지를 뒤에 대고 밝은 곳에 비춰 봅니다. 붉은 칸이 라벨과 겹치면 맞습니다.']
      : []),
    `${sheet ? 3 : 2}. 십자가 왼쪽 끝에서 ${x}mm, 위쪽 끝에서 ${y}mm에 있는지 잽니다.`,
    `${sheet ? 4 : 3}. 짧으면 모자란 만큼 더하고, 길면 남는 만큼 빼서 설정 → 종이와 인쇄기 → 위치 맞춤에 적습니다. 예: ${x - 1.5}mm이면 좌우에 1.5를 더합니다.`,
    `지금 값: 좌우 ${signed(shift.x)}mm, 상하 ${signed(shift.y)}mm`,
  ];
}

function english({ name, paper, shift, sheet }: About): string[] {
  const { x, y } = crossOn(paper);
  return [
    `Test page · ${name} · ${paper.width} × ${paper.height} mm`,
    '1. Print at 100 % (actual size), never “fit to page”. The scale is right if 10 mm measure 10 mm.',
    ...(sheet
      ? [
          '2. Hold it against the light with a label sheet behind. Red frames have to meet the labels.',
        ]
      : []),
    `${sheet ? 3 : 2}. The cross has to be ${x} mm from the left edge and ${y} mm from the upper one.`,
    `${sheet ? 4 : 3}. Is it less, add what is missing; is it more, take it away: Settings → Paper and printer → Position. At ${x - 1.5} mm add 1.5 to “across”.`,
    `Now: across ${signed(shift.x)} mm, down ${signed(shift.y)} mm`,
  ];
}
