package family.hearth.http.body;

import java.util.List;

/**
 * A {@code multipart/form-data} body (RFC 7578). A controller takes one as an argument.
 *
 * @param fields what is not a file, named as in any form
 * @param files the files, in the order they were sent
 */
public record MultipartForm(Tree.Fields fields, List<FilePart> files) {

    public MultipartForm {
        files = List.copyOf(files);
    }

    /**
     * The fields as a record.
     *
     * @throws family.hearth.domain.DomainFailure.Invalid with everything that is wrong
     */
    public <T> T read(Class<T> type) {
        return RecordReader.read(type, fields);
    }

    /** The files of one field, also where the field is written as a list: {@code photos[]}. */
    public List<FilePart> files(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name) || file.name().equals(name + "[]"))
                .toList();
    }
}
