// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/search.h"

#include <QTextBrowser>

#include <vector>

namespace mooring::ui {

/// Markdown to be read, as high as its text. Nothing it names is ever loaded or opened: a picture is shown as
/// its words, a link as text, HTML as it was typed.
class ReadingView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);
    void setQuery(const SearchQuery &query); ///< its words are tinted
    qsizetype hitCount() const { return static_cast<qsizetype>(m_hits.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void findHits();
    void paintHit(QPainter &painter, HitRange hit) const;

    QString m_markdown;
    SearchQuery m_query;
    std::vector<HitRange> m_hits;
    mutable QSize
        m_measured; ///< the last answer of heightForWidth(): layouts ask for the same width again and again
};

} // namespace mooring::ui
