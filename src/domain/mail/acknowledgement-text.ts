/** What the service answers to mail, until a site says it otherwise (KP-5). Its labels are those that we read. */
export const ACKNOWLEDGEMENT = `Thank you. We have received your mail.

We pass notifications to the inspector of the service for information, as part of our regulatory work. This answer was sent automatically.

If your notification does not have them yet, please send us these answers, one on each line. Use initials or your own reference for the person, and never a name:

Safeguarding board or partnership:
Local authority:
Review agreed (date):
Name of service:
CQC location ID:
Our reference:
Initials:`;
