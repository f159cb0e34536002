import type { PlanTexts } from './follow-up-plans.ts';

/** The built-in plans in English: what to do, and what makes it worth doing. */
export const englishPlans: PlanTexts = {
  'after-sale': {
    name: 'After a sale',
    steps: {
      order: {
        title: 'Check that the order went in just as they said',
        note: 'Compare model, colour, address and date with the order, line by line. If something differs, call before they find out.',
      },
      date: {
        title: 'Tell them the day of delivery or installation',
        note: 'Say the day and who will come. If it may run late, give the reason and the new day first: a delay they hear from you is not a broken promise.',
      },
      arrived: {
        title: 'Did it arrive, whole and complete?',
        note: 'Ask about the people who installed it and what they left behind. If something is wrong, settle the day of its mending in this very call.',
      },
      'first-use': {
        title: 'Does the first use go well?',
        note: 'Instead of “all fine?” ask “where did you get stuck when you tried it?”, and do that step together on the phone.',
      },
      thanks: {
        title: 'Send a handwritten thank-you card',
        note: 'One line on why they chose it turns it into a card that is kept.',
      },
      'first-month': {
        title: 'A month on: how is it, and was the first bill right?',
        note: 'Ask whether amount and day are what they were told. If not, find out yourself instead of giving them a hotline number.',
      },
      'third-month': {
        title: 'Three months: one tip to make it last, one wish',
        note: 'Give one piece of advice on its care and ask for one thing that could be better. If they are happy, ask who else might need one.',
      },
    },
  },
  'service-interval': {
    name: 'Regular service',
    steps: {
      book: {
        title: 'Agree on a day for the service',
        note: 'Offer two days and times. Begin with what they said last time, so that they know it was heard.',
      },
      remind: {
        title: 'Remind them of tomorrow’s visit',
        note: 'Write who comes, when, and how long it will take.',
      },
      visited: {
        title: 'Was the service done in time?',
        note: 'If nobody came or it ran late, call before they do.',
      },
      after: {
        title: 'Is everything as it should be since the service?',
        note: 'Ask first about what is noticed at once: noise, taste, performance. Leave one tip for the time until the next service.',
      },
    },
  },
  'debit-thanks': {
    name: 'Thanks for the debit',
    steps: {
      thanks: {
        title: 'Call to say thanks: this month’s payment came in',
        note: 'A call when the money came in, not when it did not. Thank them, ask whether all is well, and keep it short.',
      },
    },
  },
  renewal: {
    name: 'Before it ends',
    steps: {
      '90': {
        title: 'Three months before the end: how has it been?',
        note: 'Before any talk of renewing, hear what was good and what has changed in their life. Written down, it becomes your next offer.',
      },
      '60': {
        title: 'Two months before the end: visit with terms that fit',
        note: 'Put keeping and changing side by side on one page. If leaving things as they are is better, say so.',
      },
      '30': {
        title: 'A month before the end: have they decided, what still worries them?',
        note: 'Take the paperwork and the dates off their hands. If they want to end it, helping them do so is service, too.',
      },
      '7': {
        title: 'A week before the end: is anything missing?',
        note: 'Check the first day and the first debit, so that there is no day without cover.',
      },
    },
  },
  'lost-sale': {
    name: 'After a no',
    steps: {
      accept: {
        title: 'Accept the decision and thank them for their time',
        note: 'Do not try to turn it around. “A good choice, and thank you for your time”: leave it at that.',
      },
      thanks: {
        title: 'Send a card: thank you for hearing me out',
        note: 'A card that comes after a no is remembered. Ask for nothing in it.',
      },
      better: {
        title: 'Ask what could have been better',
        note: 'No excuse, no reply: write it down. Keep it as feedback, and tell them later what you did about it.',
      },
      referral: {
        title: 'Ask whether they know somebody who could use it',
        note: 'People who did not buy do recommend. Ask once, lightly.',
      },
      hello: {
        title: 'Half a year on: is what they chose serving them well?',
        note: 'A call with nothing to sell. Note what has changed for them.',
      },
    },
  },
  'after-referral': {
    name: 'After a referral',
    steps: {
      thanks: {
        title: 'Call to thank them for the referral',
        note: 'Thanks given now, before anything is signed, are the ones that count. Ask how you had best get in touch.',
      },
      card: {
        title: 'Send a handwritten card for the referral',
        note: 'Thank them for lending you their good name. Nothing about the person they sent.',
      },
      news: {
        title: 'Tell them that you met, and that it went well',
        note: 'Say only that they are in good hands. What was agreed is for the other person to tell.',
      },
      again: {
        title: 'Two months on: are both of them content?',
        note: 'Who recommends you answers for you: guard that to the end, and see at once to whatever they have heard.',
      },
    },
  },
  'after-problem': {
    name: 'After a problem',
    steps: {
      still: {
        title: 'Ask again whether it has truly stayed right',
        note: 'Name the trouble and ask whether it came back. “All fine now?” is not a question.',
      },
      card: {
        title: 'Send a card: thank you for your patience',
        note: 'No excuses: one line on what has changed because they spoke up.',
      },
      lesson: {
        title: 'Check that what was to keep it from coming back is done',
        note: 'Read the lesson noted with the problem. Once it is done, tell the customer.',
      },
      month: {
        title: 'A month on: is it still all right?',
        note: 'A call that shows it was not forgotten. Ask whether anything else bothers them.',
      },
    },
  },
  'first-year': {
    name: 'The first year',
    steps: {
      welcome: {
        title: 'Send a card: it was good to meet you',
        note: 'One thing that you talked about makes it more than print.',
      },
      expect: {
        title: 'Ask what they want of good service',
        note: 'Ask for the best service they ever had and note it under expectations; also when and how they like to be reached.',
      },
      settle: {
        title: 'Two months: have they settled in, is anything still strange?',
        note: 'Gather the questions of the first weeks and call with the answers.',
      },
      know: {
        title: 'Four months: fill the card – family, days that matter',
        note: 'Look for the gaps on the card first. Ask for one thing at a time.',
      },
      half: {
        title: 'Half a year: is it what they expected?',
        note: 'Read their own words back to them and ask. What falls short becomes a promise.',
      },
      autumn: {
        title: 'Nine months: send one thing that helps',
        note: 'Nothing to sell: one piece of news that fits their work or what they like.',
      },
      year: {
        title: 'One year: thank them for it',
        note: 'Look through the year on the card before you call. If they are content, it is the time to ask for a referral.',
      },
    },
  },
};
