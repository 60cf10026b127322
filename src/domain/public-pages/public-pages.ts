/** The pages that the Teams app names, which anyone may open: what a site says there until it says something else. */
export interface PublicPages {
  readonly privacy: string;
  readonly terms: string;
}

const PRIVACY = `This page says what the serious case reviews service, in Microsoft Teams and SharePoint, does with information about people.

# What it keeps
Of people who use it: their name, work email address and posts, what they recorded and when, and where their chat with the service is.
Of people whom a review is about: their initials. The service asks for no name, date of birth or address. Letters and reports that are filed with a review can contain them.

# Why
The organisation takes part in serious case reviews as part of its work as a regulator, and has to be able to show what was done, when and by whom.

# Where it is kept and who sees it
In a SharePoint site and in Teams chats of the organisation, and nowhere else. Details of a review are open only to those who work on it or answer for it; others with a post see that there is a review and how far it is. Every step is kept with the name of the person who recorded it.
Nothing is sent to anyone outside the organisation, except emails to the partnership that holds a review, if the organisation has allowed that.

# How long
As long as the organisation’s retention schedule says.

# Your rights
To see what is kept about you, to have it corrected or to object, ask the data protection officer of the organisation.`;

const TERMS = `These terms are for people whom the organisation has asked to use the serious case reviews service.

# What it is for
To record serious case reviews, to inform the people who need to know, and to follow up what was agreed. It is not for emergencies: if someone is in danger now, follow the safeguarding policy of the organisation.

# What you can expect
What you record is kept with your name and the time, and shown to those who need to know. It can be corrected or withdrawn, and the history says so.

# What is expected of you
Write initials, and never the name, date of birth or address of a person whom a review is about. Use the service only for your work, and keep to the policies of the organisation on information and devices.`;

export const STANDARD_PAGES: PublicPages = { privacy: PRIVACY, terms: TERMS };
