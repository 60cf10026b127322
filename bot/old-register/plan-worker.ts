import { answerJobs } from '../threads/answer-jobs';
import { prepare } from './prepare';

answerJobs(prepare);
