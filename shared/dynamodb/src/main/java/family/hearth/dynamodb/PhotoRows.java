package family.hearth.dynamodb;

import family.hearth.domain.memories.Photo;

/** A photo is a part of its memory's row. */
final class PhotoRows {

    static final RowSchema<Photo> PHOTO = RowSchema.part(Photo.class)
            .integer("id", Photo::id)
            .text("version", Photo::version)
            .text("filename", Photo::filename)
            .text("contentType", Photo::contentType)
            .number("sizeBytes", Photo::sizeBytes)
            .integer("width", Photo::width)
            .integer("height", Photo::height)
            .choice("status", Photo::status)
            .text("failure", Photo::failure)
            .instant("createdAt", Photo::createdAt)
            .build(row -> new Photo(
                    row.integer("id"),
                    row.text("version"),
                    row.text("filename"),
                    row.text("contentType"),
                    row.number("sizeBytes"),
                    row.integer("width"),
                    row.integer("height"),
                    row.choice("status", Photo.Status.class),
                    row.textOrNull("failure"),
                    row.instant("createdAt")));

    private PhotoRows() {}
}
