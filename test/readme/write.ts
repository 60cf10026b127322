import { writeAll } from './pages';

writeAll();
