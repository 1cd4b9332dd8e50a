package family.hearth.mail;

/**
 * One mail to one person.
 *
 * @param text for readers that show no HTML; says everything the HTML says
 */
public record Mail(String to, String subject, String text, String html) {}
