import type { ReportLine } from '../../../src/domain/insight/regional-report/line';
import type { IssuedReport } from '../../../src/domain/insight/regional-report/report';
import { exampleReport } from './example';

/** What people may type: a care home in the scripts of those who live and work there, and signs. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  Polish: 'Zażółć gęślą jaźń',
  Welsh: 'Tŷ’r Ŵyn ap Siôn',
  Yoruba: 'Ọ̀ṣun Ilé Ìtọ́jú',
  Greek: 'Οίκος φροντίδας',
  Cyrillic: 'Дом престарелых',
  Arabic: 'مركز الرعاية في بريستول',
  Urdu: 'نگہداشت گھر، برسٹل',
  Hebrew: 'בית האבות בבריסטול',
  Punjabi: 'ਪੰਜਾਬੀ ਕੇਅਰ ਹੋਮ',
  Gujarati: 'ગુજરાતી કેર હોમ',
  Bengali: 'বাংলা কেয়ার হোম',
  Hindi: 'क्षेत्रीय देखभाल गृह',
  Tamil: 'தமிழ் பராமரிப்பு இல்லம்',
  Chinese: '布里斯托尔护理院師們',
  signs: '→ ← ⇒ ✓ ✗ ☐ ☑ ☒ ▪ ★ ≤ ½ № €',
  emoji: '😀 ⚠️ ❤️ 👍🏽 👩‍👩‍👧 🇬🇧 1️⃣'
};

/** A report whose services are named in these words, a line each. */
export function reportNaming(services: readonly string[]): IssuedReport {
  const issued = exampleReport(Math.max(4, services.length));
  return {
    ...issued,
    report: {
      ...issued.report,
      lines: issued.report.lines.map((line, at): ReportLine => ({
        ...line,
        cells: { ...line.cells, service: services[at] ?? '' }
      }))
    }
  };
}
