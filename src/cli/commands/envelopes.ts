import { envelopeSize } from '../../shared/paper.ts';
import { oneOf, type Command } from '../command.ts';
import { mailingOptions, runMailing, runTestPage } from '../mailing.ts';

const sizes = envelopeSize.options.join(' | ');

export const envelopesCommand: Command = {
  name: 'envelopes',
  usage: 'ID… | --all | --search TEXT --out FILE.pdf [--size NAME] [--households]',
  summary: {
    ko: '고객 주소를 봉투에 맞춰 PDF로 만듭니다',
    en: 'set customers’ addresses on envelopes as PDF',
  },
  options: {
    ...mailingOptions,
    size: {
      type: 'string',
      help: {
        ko: `봉투: ${sizes} (없으면 설정대로)`,
        en: `the envelope: ${sizes} (the settings’ unless given)`,
      },
    },
  },
  positionals: [0, 10_000],
  async run(context) {
    const { invoke, values } = context;
    const usage = `dangol envelopes ${this.usage}`;
    const size =
      oneOf(values, 'size', envelopeSize.options) ?? (await invoke('settings.get', {})).envelope;
    if (values['test-page'] === true) return runTestPage(context, usage, { paper: size });
    return runMailing(context, usage, { kind: 'envelope', size });
  },
};
