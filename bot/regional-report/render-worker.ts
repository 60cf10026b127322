import { answerJobs } from '../threads/answer-jobs';
import type { RenderJob } from './render-thread';
import { renderReport } from './rendering';

answerJobs(({ shown, format }: RenderJob) => renderReport(shown, format));
