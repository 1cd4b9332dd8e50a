package family.hearth.architecture.violations.mail;

final class MailerImpl {}
