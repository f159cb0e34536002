import type { DecisionKind, PreferenceKind, SignalKind } from '../shared/card-parts.ts';
import type { CardWords, SampleProduct } from './sample-office-words.ts';
import { rows } from './sample-rows.ts';

/** What the agent of the sample office came to know about customers, in Korean. */
export const koreanCardWords: CardWords = {
  preferences: rows(
    `deal-breaker | 점심시간(12–1시)에는 전화하지 않기 |
     deal-breaker | 가족에게 계약 이야기 하지 않기 |
     deal-breaker | 약속 시간에 늦지 않기. 한 번 늦어 크게 실망하심 | s
     deal-breaker | 다른 상품 권하지 않기. 권하면 해지하겠다고 하심 | s
     deal-breaker | 현관문 열어 두지 않기. 고양이가 나감 | s
     deal-breaker | 회사 전화로 보험료 이야기 하지 않기 |
     deal-breaker | ‘사장님’이라고 부르지 않기. 성함으로 | s
     deal-breaker | 밤 9시 뒤에는 연락하지 않기 |
     deal-breaker | 연락처를 다른 직원에게 알려 주지 않기 |
     deal-breaker | 말없이 담당자 바꾸지 않기 |
     deal-breaker | 정치 이야기 꺼내지 않기 |
     deal-breaker | 벨 누르지 말고 문자로. 식구가 야간 근무 | s
     request | 청구서는 회사 말고 댁으로 |
     request | 방문 전날 문자 한 번 | s
     request | 필터 교체는 토요일 오전에 | s
     request | 본인에게만. 다른 분께는 말씀 전하지 않기 |
     request | 보험 이야기는 배우자와 함께 있을 때 |
     request | 세금계산서는 매달 25일까지 |
     request | 주차는 지하 2층 손님 자리 | s
     request | 자료는 카카오톡으로, 사진과 함께 |
     request | 안내문은 큰 글씨로 | s 58
     request | 만기는 두 달 전에 미리 |
     request | 현관 비밀번호 묻지 말고 관리실에 맡기기 | s
     request | 계좌 변경은 반드시 통화로 확인 |
     preference | 문자보다 전화를 편하게 여기심 |
     preference | 커피는 연하게, 설탕 없이 | s
     preference | 따뜻한 보리차 | s
     preference | 등산. 산 이야기를 반기심 |
     preference | 야구. 중계가 있는 저녁은 통화를 짧게 |
     preference | 화분 가꾸기. 베란다 자랑을 좋아하심 |
     preference | 손주 사진 보여 주기를 즐기심 | 60
     preference | 설명은 종이에 적어 드리면 좋아하심 | s
     preference | 결론과 금액부터 |
     preference | 약속 10분 전에 문자 주면 좋아하심 | s
     preference | 낚시. 주말에는 전화가 안 됨 |
     preference | 단 것보다 과일 |
     preference | 클래식 공연 |
     preference | 강아지 ‘보리’를 아끼심 | s
     preference | 천천히, 같은 말을 두 번 설명해 드리기 | s 65`,
    (kind, text, service) => ({
      kind: kind as PreferenceKind,
      text: text ?? '',
      forService: service?.startsWith('s') ?? false,
      age: Number(service?.replace('s', '') ?? 0),
    }),
  ),
  expectations: rows(
    `서비스에서 무엇을 바라시나요? | 무슨 일이 있으면 먼저 전화해 주는 것 | 문제가 생겼을 때 제가 먼저 전화하면
     서비스에서 무엇을 바라시나요? | 한 번 말한 것을 두 번 말하지 않게 해 주는 것 | 기사님이 와서 다시 묻지 않으면
     서비스에서 무엇을 바라시나요? | 어려운 말 없이 쉬운 설명 | 다 듣고 스스로 설명할 수 있으면
     서비스에서 무엇을 바라시나요? | 약속한 시간을 지키는 것 | 세 번 이어서 제시간에 오면
     서비스에서 무엇을 바라시나요? | 만기를 놓치지 않게 챙겨 주는 것 | 두 달 전에 전화가 오면
     무엇을 보면 잘 받았다고 느끼시나요? | 처리됐다는 문자 한 통 | 그날 안에 문자가 오면
     무엇을 보면 잘 받았다고 느끼시나요? | 청구한 돈이 들어온 날짜를 알려 주는 것 | 통장 보기 전에 먼저 알면
     지금까지 받은 가장 좋은 서비스는 무엇이었나요? | 동네 세탁소. 단추 떨어진 것을 말없이 달아 주셨음 | 부탁하지 않은 것을 해 두면
     지금까지 받은 가장 좋은 서비스는 무엇이었나요? | 차가 멈췄을 때 담당자가 직접 와 준 일 | 급할 때 바로 전화를 받으면
     지금까지 받은 가장 좋은 서비스는 무엇이었나요? | 어머니 병원 서류를 대신 떼어다 준 일 | 부모님까지 챙겨 주면`,
    (question, answer, knownBy) => ({ question, answer: answer ?? '', knownBy: knownBy ?? '' }),
  ),
  extras: rows(
    `이사 날 정수기 이전하면서 식탁 조립을 도와드림 | 두고두고 이야기하심
     따님 수능 전날 응원 카드 보냄 | 가족 단톡방에 올리셨다고 | 46
     고장 난 현관 등을 방문 길에 갈아 드림 | 무척 고마워하심
     어머님 병원 서류를 대신 떼어다 드림 | 동생분을 소개해 주심
     가게 개업일에 화분 보냄 | 계산대 옆에 두셨음
     눈 온 날 아침 안부 문자와 배터리 점검 방법 | 답장으로 사진 보내 주심
     보험금 청구 서류를 댁에서 함께 작성 | 마음이 놓였다고 하심
     건조기 설명서를 큰 글씨로 만들어 드림 | 냉장고에 붙여 두셨음
     명절에 직접 담근 매실청 한 병 | 다음 해에 또 물어보심
     손주 돌에 이름 새긴 숟가락 | 돌상에 올리셨다고 | 60
     거래처 두 곳을 이어 드림 | 한 곳과 계약하셨다고
     긴급출동이 늦어 직접 가서 기다려 드림 | 그 뒤로 온 가족이 옮겨 오심`,
    (what, landed, age) => ({ what, landed: landed ?? '', age: Number(age ?? 0) }),
  ),
  signals: rows(
    `on-time | 약속 5분 전에 와 계심
     on-time | 서류를 말씀하신 날 보내 주심
     needs-it | 가족을 생각하면 꼭 필요하다고 하심
     needs-it | 정수기 물을 하루 종일 쓰는 집
     sends-friends | 직장 동료를 소개해 주심
     sends-friends | 모임에서 제 이야기를 하셨다고
     pays-on-time | 출금이 한 번도 밀리지 않음
     gives-thanks | 손 편지를 보내 주심
     gives-thanks | 방문 때마다 과일을 싸 주심
     says-openly | 불편한 점을 바로 말씀해 주심
     late-to-meetings | 두 번 이어서 30분 늦으심
     story-changes | 가족 수를 올 때마다 다르게 말씀하심
     unpaid | 두 달째 잔액 부족
     asks-too-much | 쉬는 날마다 전화로 재촉하심
     cannot-be-reached | 보름째 전화를 받지 않으심
     speaks-ill | 다른 설계사 험담을 길게 하심`,
    (kind, note) => ({ kind: kind as SignalKind, note: note ?? '' }),
  ),
  decisions: rows(
    `keep | 말이 분명하고 서로 믿음. 오래 함께하고 싶은 분
     keep | 늘 제때 내시고 고마움을 말로 하심
     keep | 처음에는 까다로웠지만 약속을 지키면 믿어 주심
     win-over | 다른 곳으로 옮기려 하심. 두 달 안에 찾아뵙고 다시 여쭙기
     win-over | 지난번 수리에 실망하심. 만회할 것
     win-over | 배우자만 계약함. 필요한 보장이 있어 다시 설명드리기
     let-go | 보험금을 부풀려 달라고 하심. 정중히 거절하고 여기까지
     let-go | 직원에게 함부로 말씀하심. 갱신 권하지 않기`,
    (kind, reason) => ({ decision: kind as DecisionKind, reason: reason ?? '' }),
  ),
  questions: rows(
    `정수기 렌탈 5년 | rental | 생수를 사 드시는 것보다 덜 듦
     공기청정기 두 대 | rental | 한 대면 충분할 수도. 방 크기를 다시 재 보기로
     자동차보험 갱신 | car | 주행거리가 줄어 마일리지 특약이 맞음
     실손의료보험 | health | 이미 단체보험이 있어 겹치는지 확인
     간병 보장 | health | 필요하다고 하시지만 보험료가 부담
     암 보장 추가 | health | 가족력 때문에 원하심
     공장 화재보험 | business | 기계값 감정 결과를 보고 정하기로
     직원 단체보험 | business | 직원 수가 자주 바뀜. 정산 방식 설명드림`,
    (about, product, note) => ({
      about,
      product: product as SampleProduct,
      note: note ?? '',
    }),
  ),
};
