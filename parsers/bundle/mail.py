"""邮件和网页归档: .mht, .mhtml and .eml bytes → entries."""

from parsers.bundle.mail_parts import open_mail
from parsers.bundle.members import Unpacker
from parsers.bundle.reader import write_bundle
from parsers.entry import Entry
from parsers.limits import check_text_size


def read_mail(data: bytes) -> tuple[Entry, ...]:
    """邮件、网页归档: the page or text of a MIME message, and its attachments.

    Of a page's frames the one that reads most like a notice is read; headers, pictures and styles
    are left out. Attachments are read as the files of a zip are. Raises UnreadableFile: corrupt,
    limit, and where nothing could be read the reason.
    """
    check_text_size(len(data))
    mail = open_mail(data)
    unpacker = Unpacker()
    unpacker.take_mail(mail)
    return write_bundle(unpacker.members, "mht" if mail.is_page else "eml", "mail")
