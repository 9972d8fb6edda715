// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/daylio.h"
#include "core/exchange/dayone.h"
#include "core/exchange/dayoneplain.h"
#include "core/exchange/diarium.h"
#include "core/exchange/gathering.h"
#include "core/exchange/jrnl.h"
#include "core/exchange/jrnltext.h"
#include "core/exchange/lifeograph.h"
#include "core/exchange/markdown.h"
#include "core/exchange/rednotebook.h"
#include "core/exchange/scorescsv.h"
#include "core/exchange/source.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// What there is to recognise a format by: the names in the source, and a file that speaks for all.
struct Sample {
    const Source &source;
    const Known &known;
    QByteArray content;
    QJsonObject root; ///< of the content, if it is a JSON object
    QJsonArray list;  ///< of the content, if it is a JSON array

    bool isFile() const { return source.kind() == Source::Kind::File; }
    bool holds(const QString &pattern) const
    {
        return !source.namesLike(QRegularExpression{pattern, QRegularExpression::CaseInsensitiveOption})
                    .isEmpty();
    }
};

bool isMarkdown(const Sample &sample)
{
    return sample.holds(u"\\.(md|markdown)$"_s) || sample.holds(u"^mooring\\.json$"_s)
        || (sample.isFile() && (sample.content.startsWith("---\n") || sample.content.startsWith("---\r\n")));
}

bool isJson(const Sample &sample)
{
    return sample.isFile() && sample.root.value("format"_L1) == "mooring"_L1;
}

bool isDayOneExport(const Sample &sample)
{
    return isDayOne(sample.root) || sample.holds(u"\\.doentry$"_s)
        || (sample.isFile() && (isDayOneText(sample.content) || isDayOneClassic(sample.content)));
}

bool isJrnlExport(const Sample &sample)
{
    if (sample.isFile())
        return isJrnl(sample.root)
            || (sample.root.isEmpty() && (isJrnlText(sample.content) || isJrnlEncrypted(sample.content)));
    return std::any_of(sample.source.names().cbegin(), sample.source.names().cend(), isJrnlDay);
}

bool isLifeographDiary(const Sample &sample) { return sample.isFile() && isLifeograph(sample.content); }

bool isDiariumExport(const Sample &sample)
{
    return isDiarium(sample.list) || (!sample.isFile() && isDiariumEntry(sample.root));
}

bool isScoresTable(const Sample &sample)
{
    return sample.isFile() && (sample.holds(u"\\.csv$"_s) || isTable(sample.content, sample.known));
}

bool isDaylio(const Sample &sample)
{
    return sample.isFile() ? isDaylioTable(sample.content) || isDaylioBackup(sample.content)
                           : sample.source.names().contains(u"backup.daylio"_s);
}

bool isRedNotebookExport(const Sample &sample)
{
    const bool named =
        std::any_of(sample.source.names().cbegin(), sample.source.names().cend(), isRedNotebookMonth);
    return named && (!sample.isFile() || isRedNotebook(sample.content));
}

/// Of a format that must be read whole before anything of it is known.
template <Result<Reading> (*read)(Source &, const Known &)>
Result<Reading> whole(Source &source, const Known &known, const TakeContents &take)
{
    auto reading = read(source, known);
    if (!reading)
        return reading;
    if (const Status taken = take(std::exchange(reading->contents, {})); !taken)
        return tl::unexpected<Error>{taken.error()};
    return reading;
}

/// Of a format that is one file and is read piece by piece.
template <Result<Reading> (*read)(QIODevice &, const Known &, const TakeContents &)>
Result<Reading> stream(Source &source, const Known &known, const TakeContents &take)
{
    if (source.kind() != Source::Kind::File)
        return failure(Error::Kind::Invalid, Tr::tr("this format is one file"));
    const auto device = openLarge(source.path());
    return device ? read(**device, known, take) : tl::unexpected<Error>{device.error()};
}

/// Of a format that is one file.
template <auto read>
Result<Reading> readFile(Source &source, const Known &known)
{
    if (source.kind() != Source::Kind::File)
        return failure(Error::Kind::Invalid, Tr::tr("this format is one file"));
    const auto content = source.content(source.names().constFirst());
    return content ? read(*content, known) : tl::unexpected<Error>{content.error()};
}

template <Result<Reading> (*read)(const QJsonObject &, const Known &)>
Result<Reading> readObject(const QByteArray &content, const Known &known)
{
    const auto root = jsonObject(content);
    return root ? read(*root, known) : tl::unexpected<Error>{root.error()};
}

/// The three shapes of Day One's export.
Result<Reading> readAnyDayOne(Source &source, const Known &known)
{
    static const QRegularExpression classic{u"\\.doentry$"_s, QRegularExpression::CaseInsensitiveOption};
    if (source.kind() != Source::Kind::File)
        return source.namesLike(classic).isEmpty() ? readDayOne(source, known)
                                                   : readDayOneClassic(source, known);
    const auto content = source.content(source.names().constFirst());
    if (!content)
        return tl::unexpected<Error>{content.error()};
    if (isDayOneClassic(*content))
        return readDayOneClassic(source, known);
    return isDayOneText(*content) ? readDayOneText(*content, known) : readDayOne(source, known);
}

/// jrnl's JSON, its own file, or its folder.
Result<Reading> readAnyJrnl(Source &source, const Known &known, const TakeContents &take)
{
    if (source.kind() != Source::Kind::File)
        return whole<readJrnlFiles>(source, known, take);
    if (isJrnlEncrypted(source.begin()))
        return failure(Error::Kind::Invalid,
                       Tr::tr("it is encrypted, and only jrnl can read it; take the encryption off there "
                              "with “jrnl --decrypt” first"));
    return source.begin().trimmed().startsWith('{')
             ? whole<readFile<readObject<readJrnl>>>(source, known, take)
             : stream<readJrnlText>(source, known, take);
}

struct Format {
    ImportFormat format = ImportFormat::Markdown;
    QLatin1StringView name;
    bool (*recognises)(const Sample &) = nullptr;
    Result<Reading> (*read)(Source &, const Known &, const TakeContents &) = nullptr;
};

/// In the order of ImportFormat; `recognises` is asked in the order of `byContent`.
constexpr std::array formats{
    Format{ImportFormat::Markdown, "markdown"_L1, isMarkdown, readMarkdown},
    Format{ImportFormat::Json, "json"_L1, isJson, stream<readContents>},
    Format{ImportFormat::Jrnl, "jrnl"_L1, isJrnlExport, readAnyJrnl},
    Format{ImportFormat::Csv, "csv"_L1, isScoresTable, stream<readScoresCsv>},
    Format{ImportFormat::DayOne, "dayone"_L1, isDayOneExport, whole<readAnyDayOne>},
    Format{ImportFormat::Daylio, "daylio"_L1, isDaylio, whole<readDaylio>},
    Format{ImportFormat::RedNotebook, "rednotebook"_L1, isRedNotebookExport, whole<readRedNotebook>},
    Format{ImportFormat::Lifeograph, "lifeograph"_L1, isLifeographDiary, whole<readFile<readLifeograph>>},
    Format{ImportFormat::Diarium, "diarium"_L1, isDiariumExport, whole<readDiarium>},
};

/// The narrow ones first: what any text or table may be is asked last.
constexpr std::array byContent{ImportFormat::Lifeograph, ImportFormat::Json,     ImportFormat::DayOne,
                               ImportFormat::Jrnl,       ImportFormat::Daylio,   ImportFormat::RedNotebook,
                               ImportFormat::Diarium,    ImportFormat::Markdown, ImportFormat::Csv};

const Format &details(ImportFormat format) { return formats.at(static_cast<std::size_t>(format)); }

tl::unexpected<Error> about(const QString &path, const Error &error)
{
    if (error.message.contains(path)) // said already
        return tl::unexpected<Error>{error};
    return failure(error.kind,
                   Tr::tr("%1 can't be imported: %2. Nothing was changed.").arg(path, error.message));
}

/// The files that may speak for a source: itself, or the first that are JSON.
QStringList speakers(const Source &source)
{
    constexpr qsizetype most = 5;
    static const QRegularExpression json{u"\\.json$"_s, QRegularExpression::CaseInsensitiveOption};
    const QStringList names = source.kind() == Source::Kind::File ? source.names() : source.namesLike(json);
    return names.first(std::min(names.size(), most));
}

/// Takes the content of one of them; what is wrong with it, if anything.
std::optional<Error> hear(const QString &name, Source &source, Sample &sample)
{
    auto content = source.content(name);
    if (!content)
        return content.error();
    sample.content = *std::move(content);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(sample.content, &error);
    sample.root = document.object();
    sample.list = document.array();
    if (error.error == QJsonParseError::NoError || !sample.content.trimmed().startsWith('{'))
        return {};
    const auto root = jsonObject(sample.content); // which names the line
    return root ? std::nullopt : std::optional{root.error()};
}

/// Of a large file only what can be said by its beginning, so that it need not be held.
std::optional<ImportFormat> formatByBegin(const Source &source, const Known &known)
{
    constexpr qint64 large = 4LL * 1024 * 1024;
    if (source.kind() != Source::Kind::File)
        return {};
    const Sample sample{source, known, source.begin(), {}, {}};
    if (isContents(sample.content))
        return ImportFormat::Json;
    if (QFileInfo{source.path()}.size() < large)
        return {};
    if (isJrnlText(sample.content))
        return ImportFormat::Jrnl;
    const bool isOther = isDaylioTable(sample.content) || isDayOneText(sample.content);
    return !isOther && isTable(sample.content, known) ? std::optional{ImportFormat::Csv} : std::nullopt;
}

Result<ImportFormat> recognised(Source &source, const Known &known)
{
    if (const auto format = formatByBegin(source, known))
        return *format;

    Sample sample{source, known, {}, {}, {}};
    Error fault{Error::Kind::Invalid, Tr::tr("it is none of the formats Mooring knows")};
    const auto fits = [&sample](ImportFormat format) { return details(format).recognises(sample); };
    QStringList names = speakers(source);
    if (names.isEmpty())
        names.append(QString{}); // the names in the source say it all
    for (const QString &name : std::as_const(names)) {
        const auto wrong = name.isEmpty() ? std::nullopt : hear(name, source, sample);
        if (wrong && sample.isFile() && sample.content.isEmpty())
            return tl::unexpected<Error>{*wrong}; // it can't be read at all
        const auto *const found = std::find_if(byContent.begin(), byContent.end(), fits);
        if (found != byContent.end())
            return *found;
        if (wrong)
            fault = {wrong->kind,
                     sample.isFile() ? wrong->message : Tr::tr("“%1” in it: %2").arg(name, wrong->message)};
    }
    return tl::unexpected<Error>{fault};
}

template <typename Record>
void append(std::vector<Record> &all, const std::vector<Record> &some)
{
    all.insert(all.end(), some.begin(), some.end());
}

void append(JournalContents &all, const JournalContents &part)
{
    append(all.relationships, part.relationships);
    append(all.ownPatterns, part.ownPatterns);
    append(all.entries, part.entries);
    append(all.assessments, part.assessments);
    append(all.milestones, part.milestones);
    append(all.practices, part.practices);
    append(all.filters, part.filters);
    append(all.risks, part.risks);
    all.hiddenPatterns += part.hiddenPatterns;
    if (!part.care.isEmpty())
        all.care = part.care;
}

} // namespace

QStringList importFormats()
{
    QStringList names;
    for (const Format &format : formats)
        names.append(format.name);
    return names;
}

std::optional<ImportFormat> importFormatFrom(const QString &name)
{
    const qsizetype index = importFormats().indexOf(name);
    return index < 0 ? std::nullopt : std::optional{static_cast<ImportFormat>(index)};
}

Result<ImportFormat> formatOf(const QString &path, const Known &known)
{
    const auto source = Source::open(path);
    const auto found = source ? recognised(**source, known) : tl::unexpected<Error>{source.error()};
    return found ? found : about(path, found.error());
}

Result<Reading> readImport(const QString &path, std::optional<ImportFormat> format, const Known &known,
                           const TakeContents &take)
{
    constexpr std::size_t few = 3;
    const auto source = Source::open(path);
    if (!source)
        return about(path, source.error());
    const auto chosen = format ? Result<ImportFormat>{*format} : recognised(**source, known);
    if (!chosen)
        return about(path, chosen.error());
    std::vector<PortableEntry> first;
    auto reading = details(*chosen).read(**source, known, [&](const JournalContents &part) {
        const auto wanted = std::min(few - first.size(), part.entries.size());
        first.insert(first.end(), part.entries.begin(),
                     part.entries.begin() + static_cast<std::ptrdiff_t>(wanted));
        return take(part);
    });
    if (!reading)
        return about(path, reading.error());
    reading->first = std::move(first);
    return reading;
}

Result<Reading> readImport(const QString &path, std::optional<ImportFormat> format, const Known &known)
{
    JournalContents contents;
    auto reading = readImport(path, format, known, [&contents](const JournalContents &part) -> Status {
        append(contents, part);
        return {};
    });
    if (reading)
        reading->contents = std::move(contents);
    return reading;
}

} // namespace mooring::exchange
